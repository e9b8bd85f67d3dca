declare const _default: import("../core/rule.js").Rule<"vague", import("valibot").GenericSchema>;
export default _default;
