declare const _default: import("../core/rule.js").Rule<"vague" | "relative" | "event" | "time", import("valibot").GenericSchema>;
export default _default;
