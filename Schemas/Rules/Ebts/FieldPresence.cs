using Biometrics.Itl;

namespace Schemas.Rules.Ebts;

/// <summary>Whether a field says anything: one of separators only counts as absent (EBTS 8.001, 1.4).</summary>
internal static class FieldPresence
{
    private const byte RecordSeparator = 0x1E;

    private const byte UnitSeparator = 0x1F;

    /// <summary>The field of a number, where it says anything.</summary>
    public static ItlField? Given(this TaggedRecord record, int number) =>
        record.Find(number) is ItlField field && field.Value.Span.IndexOfAnyExcept(RecordSeparator, UnitSeparator) >= 0 ? field : null;
}
