declare const _default: import("../core/rule.js").Rule<"missing" | "silent", import("valibot").GenericSchema>;
export default _default;
