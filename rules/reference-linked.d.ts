declare const _default: import("../core/rule.js").Rule<"unlinked", import("valibot").GenericSchema>;
export default _default;
