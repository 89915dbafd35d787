using Processing.Messages;

namespace Processing.ForeignQueries.Rounds;

/// <summary>A round that shall be sent.</summary>
/// <param name="Country">The partner.</param>
/// <param name="Round">The round, 1 to 3.</param>
/// <param name="Prints">The fingerprints; they go with the first round only.</param>
/// <param name="RequestedXml">The officer's <c>RequestedInformation</c> with our prefixes, of the third round; null for the others.</param>
internal sealed record RoundToSend(string Country, int Round, IReadOnlyList<ImageData> Prints, string? RequestedXml);
