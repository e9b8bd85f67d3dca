declare const _default: import("../core/rule.js").Rule<"missing" | "missingAll", import("valibot").GenericSchema>;
export default _default;
