declare const _default: import("../core/rule.js").Rule<"blank", import("valibot").GenericSchema>;
export default _default;
