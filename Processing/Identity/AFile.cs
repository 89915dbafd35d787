using Processing.Messages;
using Processing.Stores.People;

namespace Processing.Identity;

/// <summary>The A-File of a person: its key is the A-Number, the one personal identifier of a non-citizen.</summary>
/// <remarks>Source: DHS/USCIS/PIA-060(a), footnote 6.</remarks>
public static class AFile
{
    private const int Digits = 9;

    /// <summary>The keys of the A-Files of a person as people write them, <c>A123-456-789</c>: one, none, or several where that is to be reviewed.</summary>
    /// <param name="held">The identifiers of the person.</param>
    public static IReadOnlyList<string> KeysOf(IEnumerable<PersonIdentifier> held) =>
    [
        .. held.Where(identifier => identifier.Kind == IdentifierKind.ANumber)
            .Select(identifier => identifier.Value.Length == Digits ? $"A{identifier.Value[..3]}-{identifier.Value[3..6]}-{identifier.Value[6..]}" : "A" + identifier.Value)
            .Distinct(StringComparer.Ordinal),
    ];
}
