declare const _default: import("../core/rule.js").Rule<"missing", import("valibot").GenericSchema>;
export default _default;
