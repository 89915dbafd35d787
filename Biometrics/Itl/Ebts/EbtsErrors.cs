using System.Collections.Frozen;
using Biometrics.Itl.Dictionary;

namespace Biometrics.Itl.Ebts;

/// <summary>The error codes of EBTS.</summary>
/// <remarks>
/// Source: EBTS 8.001, appendix M; texts in our own words. The letter is the class: A authorisation, E element, H header, L logic, R retry,
/// S status, W warning.
/// </remarks>
public static class EbtsErrors
{
    private const int CodeLength = 5;

    private static readonly FrozenDictionary<string, EbtsError> ByCode =
        TableRows.Read("Ebts/errors.tsv").Select(row => new EbtsError(row[0], row[1])).ToFrozenDictionary(error => error.Code, StringComparer.Ordinal);

    /// <summary>All codes.</summary>
    public static IReadOnlyList<EbtsError> All { get; } = [.. ByCode.Values.OrderBy(error => error.Code, StringComparer.Ordinal)];

    /// <summary>The error of a code; null where EBTS has none.</summary>
    /// <param name="code">The code.</param>
    public static EbtsError? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The errors that an answer carries in field 2.060, one a subfield.</summary>
    /// <param name="answer">The answer.</param>
    public static IReadOnlyList<EbtsError> Of(ItlTransaction answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [.. (answer.Description?.Texts("MSG") ?? []).Select(Read).OfType<EbtsError>()];
    }

    // A letter and four digits begin the message.
    private static EbtsError? Read(string message) =>
        message.Length >= CodeLength && char.IsAsciiLetterUpper(message[0]) && message.AsSpan(1, CodeLength - 1).IndexOfAnyExceptInRange('0', '9') < 0
            ? Find(message[..CodeLength]) ?? new EbtsError(message[..CodeLength], message[CodeLength..].TrimStart(':', ' '))
            : null;
}
