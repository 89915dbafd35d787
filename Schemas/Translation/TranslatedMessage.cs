using Schemas.Validation;

namespace Schemas.Translation;

/// <summary>A message that was not written in XML, as XML, and the way back from a place in the XML to its place in the file.</summary>
public sealed class TranslatedMessage
{
    private readonly IReadOnlyList<TranslationPlace> _places;
    private readonly IReadOnlyList<Finding> _findings;

    internal TranslatedMessage(ReadOnlyMemory<byte> xml, IReadOnlyList<TranslationPlace> places, IReadOnlyList<Finding> findings)
    {
        Xml = xml;
        _places = places;
        _findings = findings;
    }

    /// <summary>The message, UTF-8; empty where the file could not be read at all.</summary>
    public ReadOnlyMemory<byte> Xml { get; }

    /// <summary>Whether what was in the file is in the XML: nothing had to be left out.</summary>
    public bool IsWhole => _findings.Count == 0;

    /// <summary>What was found in the file, with what the checks found in its XML, all placed in the file.</summary>
    /// <param name="checks">The report on <see cref="Xml"/>; null where there is none.</param>
    public ValidationReport Report(ValidationReport? checks)
    {
        Finding[] placed = [.. (checks?.Findings ?? []).Select(InFile)];
        Verdict verdict = checks?.Verdict is Verdict.Undetermined ? Verdict.Undetermined
            : _findings.Count > 0 ? Verdict.Invalid
            : checks?.Verdict ?? Verdict.Undetermined;
        return new ValidationReport(verdict, [.. _findings, .. placed], _findings.Count + (checks?.FindingsTotal ?? 0));
    }

    internal static TranslatedMessage Refused(FindingDescription description, TranslationPlace place) => new(default, [], [At(description, place)]);

    internal static Finding At(FindingDescription description, TranslationPlace place) =>
        description.Find() with { Path = place.Path, Line = place.Line, Column = place.Column };

    private Finding InFile(Finding finding)
    {
        var place = finding.Line is int line && line >= 1 && line <= _places.Count ? _places[line - 1] : TranslationPlace.File;
        return finding with { Path = place.Path, Line = place.Line, Column = place.Column, ByteOffset = null };
    }
}
