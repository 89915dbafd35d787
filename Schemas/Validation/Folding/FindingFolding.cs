using System.Text.RegularExpressions;

namespace Schemas.Validation.Folding;

/// <summary>Puts findings under the one that they follow from, so that a reader corrects one mistake and not twenty.</summary>
/// <remarks>
/// Nothing is left out: every finding is either a cause or a follower. A finding never follows from a warning if it is an error.
/// </remarks>
public static partial class FindingFolding
{
    private const string Unexpected = "CPMS-2101";

    private const string Incomplete = "CPMS-2102";

    private const string Identifier = "CPMS-2106";

    // Digest, size, format and measures of the same bytes: other bytes than were meant break all of them.
    private static readonly string[] SameBytes = ["CPMS-3010", "CPMS-3011", "CPMS-3012", "CPMS-3013"];

    // Compression, beginning and measures of the image of the same record.
    private static readonly string[] SameImage = ["CPMS-4043", "CPMS-4044", "CPMS-4045"];

    /// <summary>Folds the findings of one message.</summary>
    /// <param name="findings">The findings in document order.</param>
    /// <returns>The causes in the order in which they were found.</returns>
    public static IReadOnlyList<FoldedFinding> Fold(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var causes = new List<(Finding Cause, List<Finding> Followers)>();
        foreach (var finding in findings)
        {
            var cause = causes.Find(known => Follows(known.Cause, finding));
            if (cause.Followers is null)
            {
                causes.Add((finding, []));
            }
            else
            {
                cause.Followers.Add(finding);
            }
        }

        return causes.ConvertAll(known => new FoldedFinding(known.Cause, known.Followers));
    }

    private static bool Follows(Finding cause, Finding later) =>
        cause.Severity <= later.Severity && (IsRepeat(cause, later) || IsConsequence(cause, later));

    /// <summary>The same mistake at a place that differs only in the numbers of repeated elements or records.</summary>
    private static bool IsRepeat(Finding cause, Finding later) =>
        cause.Code == later.Code && cause.Text == later.Text && cause.Path is not null && later.Path is not null
        && Unnumbered(cause.Path) == Unnumbered(later.Path);

    private static bool IsConsequence(Finding cause, Finding later) => later switch
    {
        { Path: null } => false,

        // What stands in an element that may not be there was never looked at properly.
        _ when cause.Code is Unexpected or "CPMS-2107" or "CPMS-2110" && IsInside(cause.Path, later.Path) => true,

        // After one wrong child the content of the parent is out of step.
        { Code: Unexpected } => cause.Code == Unexpected && ParentOf(cause.Path) == ParentOf(later.Path),
        { Code: Incomplete } => cause.Code == Unexpected && ParentOf(cause.Path) == later.Path,

        // An identifier in an element that was not looked at is not known.
        { Code: Identifier } => cause.Code == Unexpected && later.Text.StartsWith("A reference", StringComparison.Ordinal),
        _ => (SameBytes.Contains(cause.Code) && SameBytes.Contains(later.Code) && ObjectOf(cause) == ObjectOf(later))
            || (SameImage.Contains(cause.Code) && SameImage.Contains(later.Code) && ObjectOf(cause) == ObjectOf(later)),
    };

    private static bool IsInside(string? outer, string inner) => outer is not null && inner.StartsWith(outer + "/", StringComparison.Ordinal);

    private static string ParentOf(string? path) => path?.LastIndexOf('/') is int end and >= 0 ? path[..end] : string.Empty;

    /// <summary>The image that a finding is about: the object that holds the bytes, or the record <c>14 (IDC 05)</c> of field <c>14.999 (IDC 05)</c>.</summary>
    private static string ObjectOf(Finding finding) => finding.Path is not { } path ? string.Empty
        : path.Contains('/', StringComparison.Ordinal) ? ParentOf(path)
        : FieldNumber().Replace(path, string.Empty);

    private static string Unnumbered(string path) => PlaceNumber().Replace(path, string.Empty);

    [GeneratedRegex(@"\[[0-9]+\]|\(IDC [0-9]+\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlaceNumber();

    [GeneratedRegex(@"\.[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FieldNumber();
}
