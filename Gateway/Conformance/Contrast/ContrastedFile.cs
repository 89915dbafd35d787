using Gateway.Conformance.Reports;
using Schemas.Validation;

namespace Gateway.Conformance.Contrast;

/// <summary>One file under two sets of checks.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Before">The verdict of the first.</param>
/// <param name="After">The verdict of the second.</param>
/// <param name="Gone">Findings that only the first makes.</param>
/// <param name="New">Findings that only the second makes.</param>
internal sealed record ContrastedFile(string Name, Verdict Before, Verdict After, IReadOnlyList<Finding> Gone, IReadOnlyList<Finding> New)
{
    /// <summary>Whether both say the same.</summary>
    public bool IsSame => Before == After && Gone.Count + New.Count == 0;

    /// <summary>Lays two records of a file beside each other. Findings are the same where code, weight and place are.</summary>
    public static ContrastedFile Of(FileResult before, FileResult after) => new(
        before.Name, before.Verdict, after.Verdict, Only(before, after), Only(after, before));

    private static List<Finding> Only(FileResult these, FileResult those)
    {
        var others = those.Findings.GroupBy(Key).ToDictionary(group => group.Key, group => group.Count());
        var only = new List<Finding>();
        foreach (var reported in these.Findings)
        {
            var key = Key(reported);
            if (others.TryGetValue(key, out int left) && left > 0)
            {
                others[key] = left - 1;
            }
            else
            {
                only.Add(reported.Finding);
            }
        }

        return only;
    }

    private static (string Code, Severity Severity, string? Path, int? Line, int? Column, long? Offset) Key(ReportedFinding reported)
    {
        var finding = reported.Finding;
        return (finding.Code, finding.Severity, finding.Path, finding.Line, finding.Column, finding.ByteOffset);
    }
}
