using System.Globalization;
using Schemas.Validation;

namespace Schemas.Generation;

/// <summary>Puts one fault after the other into a sound sample.</summary>
internal static class SampleFaults
{
    private const string Foreign = "<unknown xmlns=\"https://example.org/unknown/\"/>";

    private const string Nil = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"";

    /// <summary>All faults of the schema that can be made of a sample.</summary>
    public static IEnumerable<SampleFault> OfSchema(SampleNode sound)
    {
        yield return Changed(sound, 0, "root-unknown", SchemaFindings.RootUnknown, node => node.OtherName = node.Declaration.QualifiedName.Name + "Unknown");
        int count = sound.All().Count();
        for (int place = 0; place < count; place++)
        {
            foreach (SampleFault fault in At(sound, place))
            {
                yield return fault;
            }
        }
    }

    /// <summary>All faults against business rules that can be made of a sample.</summary>
    public static IEnumerable<SampleFault> OfRules(SampleNode sound)
    {
        var nodes = sound.All().ToList();
        foreach (RuleFault fault in RuleFault.All)
        {
            int place = nodes.FindIndex(node => fault.IsOf(node, nodes));
            if (place >= 0)
            {
                SampleNode root = sound.Copy();
                root.All().ElementAt(place).Text = fault.Value;
                yield return new SampleFault(fault.Code, root, fault.Code);
            }
        }
    }

    private static IEnumerable<SampleFault> At(SampleNode sound, int place)
    {
        SampleNode node = sound.All().ElementAt(place);
        yield return Changed(sound, place, "attribute-unknown", SchemaFindings.AttributeForbidden, at => at.Attributes = " unknown=\"1\"");
        yield return Changed(sound, place, "nil", SchemaFindings.InstanceTypeInvalid, at => at.Attributes = Nil);
        if (node.Text is not null)
        {
            if (BadValue.Of(node.Declaration.ElementSchemaType!) is { } value)
            {
                yield return Changed(sound, place, "value", SchemaFindings.ValueInvalid, at => at.Text = value);
            }

            yield break;
        }

        yield return Changed(sound, place, "text", SchemaFindings.TextForbidden, at => at.Intruder = "stray");
        yield return Changed(sound, place, "element-unknown", SchemaFindings.ElementUnexpected, at => at.Intruder = Foreign);
        for (int child = 0; child < node.Children.Count; child++)
        {
            if (IsNeeded(node, child))
            {
                bool isLast = child == node.Children.Count - 1;
                yield return Changed(
                    sound,
                    place,
                    "without-" + node.Children[child].Declaration.QualifiedName.Name,
                    isLast ? SchemaFindings.ContentIncomplete : SchemaFindings.ElementUnexpected,
                    at => at.Children.RemoveAt(child));
            }
        }
    }

    // In the smallest sample all that stands is needed; of a repeated element only the last one leaves a gap.
    private static bool IsNeeded(SampleNode node, int child) =>
        node.Children.Count(other => ReferenceEquals(other.Place, node.Children[child].Place)) == (int)Math.Max(1, node.Children[child].Place!.Least);

    private static SampleFault Changed(SampleNode sound, int place, string what, FindingDescription finding, Action<SampleNode> change)
    {
        SampleNode root = sound.Copy();
        SampleNode node = root.All().ElementAt(place);
        change(node);
        string name = string.Create(CultureInfo.InvariantCulture, $"{finding.Code}-{place:D3}-{node.Declaration.QualifiedName.Name}-{what}");
        return new SampleFault(name, root, finding.Code);
    }
}
