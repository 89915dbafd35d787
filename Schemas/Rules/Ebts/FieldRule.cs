namespace Schemas.Rules.Ebts;

/// <summary>What a record type demands of a field.</summary>
/// <param name="Number">The field's number.</param>
/// <param name="IsMandatory">Whether the record may not be without it.</param>
/// <param name="Check">The word for its edit; empty where none is made.</param>
internal sealed record FieldRule(int Number, bool IsMandatory, string Check);
