using System.Security.Cryptography;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Reports;
using Schemas.Validation;
using Schemas.Validation.Folding;

namespace Gateway.Conformance.Checking;

/// <summary>Reads a file, has it checked, and makes its record. What goes wrong on the way is a verdict, never an exception.</summary>
/// <param name="checker">The checks.</param>
/// <param name="showsValues">Whether excerpts show values.</param>
internal sealed class ResultMaker(FileChecker checker, bool showsValues)
{
    /// <summary>The record of a file.</summary>
    public FileResult Make(CorpusFile file)
    {
        byte[] bytes;
        try
        {
            bytes = file.Read();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Make(file.Name, FileCheck.Of(FileKind.Unknown, Verdict.Undetermined, PackagingFindings.Unreadable)) with { Bytes = 0, Sha256 = "" };
        }

        return Make(file.Name, Check(bytes)) with { Bytes = bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
    }

    /// <summary>The record of a check; length and digest are not set.</summary>
    public FileResult Make(string name, FileCheck check) => new()
    {
        Name = name,
        Kind = check.Kind,
        Subject = check.Subject,
        Bytes = 0,
        Sha256 = "",
        Verdict = check.Report.Verdict,
        Findings = Findings(check),
        FindingsTotal = check.Report.FindingsTotal,
        Facts = check.Facts is { } facts ? [facts with { File = name }] : [],
    };

    /// <summary>A record that was made before, with what the file says that others have to agree with.</summary>
    public FileResult WithFacts(FileResult known, CorpusFile file) => checker.ReadsFacts ? known with { Facts = Make(file).Facts } : known;

    /// <summary>Checks bytes; a check that fails says so.</summary>
    public FileCheck Check(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return checker.Check(bytes);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return FileCheck.Of(FileKind.Unknown, Verdict.Undetermined, SchemaFindings.CheckFailed);
        }
    }

    private List<ReportedFinding> Findings(FileCheck check)
    {
        var findings = new List<Finding>();
        var causes = new List<int?>();
        foreach (var folded in FindingFolding.Fold(check.Report.Findings))
        {
            int cause = findings.Count;
            findings.AddRange([folded.Cause, .. folded.Followers]);
            causes.AddRange([null, .. folded.Followers.Select(_ => (int?)cause)]);
        }

        Excerpt?[] excerpts = SourceExcerpts.Take(check.Document, findings, showsValues);
        return [.. findings.Select((finding, index) => new ReportedFinding(finding) { Cause = causes[index], Excerpt = excerpts[index] })];
    }
}
