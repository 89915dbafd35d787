using Schemas.Rules.Across;
using Schemas.Validation;

namespace Gateway.Conformance.Checking;

/// <summary>What the checks say of one file, before it is put into a report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The message element, or the type of transaction; null where it is not known.</param>
/// <param name="Report">Verdict and findings.</param>
/// <param name="Document">The XML in which lines and columns count, as UTF-8; empty where the findings have offsets.</param>
internal readonly record struct FileCheck(FileKind Kind, string? Subject, ValidationReport Report, ReadOnlyMemory<byte> Document)
{
    /// <summary>What it says that other messages have to agree with; null where that was not asked for, or it says nothing.</summary>
    public MessageFacts? Facts { get; init; }

    /// <summary>A file with one finding that decides.</summary>
    public static FileCheck Of(FileKind kind, Verdict verdict, FindingDescription description, string? text = null) =>
        new(kind, null, new ValidationReport(verdict, [description.Find(text)], 1), default);
}
