using Schemas.Validation;

namespace Gateway.Conformance.Contrast;

/// <summary>Sums of two sets of checks over a corpus.</summary>
internal sealed class ContrastTally
{
    private readonly SortedDictionary<string, (int New, int Gone, int Files)> _codes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(Verdict Before, Verdict After), int> _verdicts = [];

    /// <summary>All files.</summary>
    public int Files { get; private set; }

    /// <summary>The files of which both say the same.</summary>
    public int Same { get; private set; }

    /// <summary>The files that one of the two could not check.</summary>
    public int Unchecked { get; private set; }

    /// <summary>Findings that only one makes, by code, and the files that they are in.</summary>
    public IReadOnlyDictionary<string, (int New, int Gone, int Files)> Codes => _codes;

    /// <summary>Files whose verdict changed.</summary>
    public IReadOnlyDictionary<(Verdict Before, Verdict After), int> Verdicts => _verdicts;

    /// <summary>Adds a file.</summary>
    public void Add(ContrastedFile file)
    {
        Files++;
        Same += file.IsSame ? 1 : 0;
        Unchecked += file.Before == Verdict.Undetermined || file.After == Verdict.Undetermined ? 1 : 0;
        if (file.Before != file.After)
        {
            _verdicts[(file.Before, file.After)] = _verdicts.GetValueOrDefault((file.Before, file.After)) + 1;
        }

        foreach (string code in file.New.Concat(file.Gone).Select(finding => finding.Code).Distinct(StringComparer.Ordinal))
        {
            var (more, less, files) = _codes.GetValueOrDefault(code);
            _codes[code] = (more + file.New.Count(finding => finding.Code == code), less + file.Gone.Count(finding => finding.Code == code), files + 1);
        }
    }
}
