namespace Schemas.Coverage;

/// <summary>One thing of a schema that a corpus shows or not.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">The type, and what of it: <c>nc:DateType/nc:YearDate</c>, <c>cpms:FormTypeCodeType=I-485</c>, <c>cpms:ShortTextType maxLength 100</c>.</param>
public readonly record struct CoverageItem(CoverageKind Kind, string Place);
