using System.Runtime.InteropServices;
using Biometrics.Itl.Conversion;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Ebts;

/// <summary>Checks packages of ANSI/NIST-ITL XML: against the schemas of EBTS 10.0, then by the rules that traditional files are checked by, too.</summary>
/// <param name="schemas">The check against the schemas.</param>
/// <param name="rules">The check by the rules.</param>
/// <param name="limits">How many findings are listed.</param>
public sealed class EbtsPackageValidator(MessageValidator schemas, EbtsFileValidator rules, ValidationLimits limits)
{
    // Files, other than messages, may hold instructions such as those that name a style sheet.
    private static readonly InfosetLimits Reading = InfosetLimits.Default with { AllowProcessingInstructions = true };

    /// <summary>Checks a package.</summary>
    /// <param name="package">The document.</param>
    /// <returns>The findings of the schemas, then those of the rules, and the graver verdict.</returns>
    public ValidationReport Validate(ReadOnlyMemory<byte> package)
    {
        ValidationReport shape = CheckShape(package);
        using MemoryStream stream = MemoryMarshal.TryGetArray(package, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) // a segment that was got has its array
            : new MemoryStream(package.ToArray(), writable: false);
        ValidationReport content = rules.Validate(stream, ItlEncoding.Xml);
        return new ValidationReport(
            Graver(shape.Verdict, content.Verdict),
            [.. shape.Findings.Concat(content.Findings).Take(limits.FindingsPerReport)],
            shape.FindingsTotal + content.FindingsTotal);
    }

    private static Verdict Graver(Verdict one, Verdict other) => (one, other) switch
    {
        (Verdict.Invalid, _) or (_, Verdict.Invalid) => Verdict.Invalid,
        (Verdict.Undetermined, _) or (_, Verdict.Undetermined) => Verdict.Undetermined,
        _ => Verdict.Valid,
    };

    private ValidationReport CheckShape(ReadOnlyMemory<byte> package)
    {
        try
        {
            using var infoset = XmlInfoset.Read(package, Reading);
            return schemas.Validate(infoset, infoset.Root);
        }
        catch (InfosetException unreadable)
        {
            return new ValidationReport(Verdict.Invalid, [ReadingFindings.Of(unreadable)], 1);
        }
    }
}
