/** A mail in two encodings, quoted-printable and base64; `last` is what the latter says. */
export const mailOf = last => `From: Ines <ines@example.org>
To: Bo <bo@example.org>
Subject: =?UTF-8?Q?Ofen_f=C3=BCr_M=C3=A4rz?=
Date: Tue, 24 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hi Bo, f=C3=BCr M=C3=A4rz the kiln is booked. Could you send the glaz=
e list by =46riday, please? Otherwise I will ask Dana.

--x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

${btoa(last).replace(/.{76}/g, '$&\n')}

--x--
`
