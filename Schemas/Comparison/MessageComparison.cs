using System.Xml.Linq;
using System.Xml.Schema;
using Schemas.Validation;

namespace Schemas.Comparison;

/// <summary>
/// Compares two documents by what they mean: prefixes, comments, white space and the order of attributes do not count; identifiers and
/// times may be new ones; the order of elements counts where the schema gives it a meaning. Repeated elements of one name are a set, as NIEM has it.
/// </summary>
/// <remarks>Source: NIEM Naming and Design Rules 6.0: order has no meaning unless structures:sequenceID gives it one.</remarks>
/// <param name="schemas">The schemas.</param>
/// <param name="rules">What may differ.</param>
/// <param name="most">How many findings are listed.</param>
public sealed class MessageComparison(XmlSchemaSet schemas, ComparisonRules rules, int most)
{
    private readonly DeclaredTypes _types = new(schemas);

    /// <summary>Compares an answer with the recorded one.</summary>
    /// <param name="recorded">What was recorded.</param>
    /// <param name="answer">What came.</param>
    /// <returns>The differences in the order of the answer; values in them are masked.</returns>
    public IReadOnlyList<Finding> Compare(XElement recorded, XElement answer)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(answer);
        var findings = new DifferenceList(most);
        if (recorded.Name != answer.Name)
        {
            findings.Add(ComparisonFindings.StatusDiffers, answer, "Another message came than was recorded", Named(answer.Name), Named(recorded.Name));
            return findings.Findings;
        }

        new Walk(_types, rules, findings).Compare(recorded, answer, isIdentifier: false);
        return findings.Findings;
    }

    private static string Named(XName name) => $"{name.LocalName} in {(name.NamespaceName.Length == 0 ? "no namespace" : name.NamespaceName)}";

    /// <summary>One comparison, with the identifiers that were met so far.</summary>
    private sealed class Walk(DeclaredTypes types, ComparisonRules rules, DifferenceList findings)
    {
        private readonly IdentifierPairs _pairs = new();
        private readonly ElementDigest _digest = new(rules);

        public void Compare(XElement recorded, XElement answer, bool isIdentifier)
        {
            if (rules.Ignored.Contains(answer.Name.LocalName))
            {
                return;
            }

            bool names = isIdentifier || rules.Identifiers.Contains(answer.Name.LocalName);
            CompareAttributes(recorded, answer);
            if (!recorded.HasElements && !answer.HasElements)
            {
                CompareValues(recorded, answer, names);
                return;
            }

            CompareOrder(recorded, answer);
            foreach (var name in recorded.Elements().Concat(answer.Elements()).Select(child => child.Name).Distinct())
            {
                CompareGroup(recorded.Elements(name), answer.Elements(name), answer, names);
            }
        }

        private void CompareAttributes(XElement recorded, XElement answer)
        {
            var was = Attributes(recorded);
            var now = Attributes(answer);
            foreach (var name in was.Keys.Union(now.Keys))
            {
                if (!now.TryGetValue(name, out string? value))
                {
                    findings.Add(ComparisonFindings.Missing, answer, "An attribute that was recorded is missing", "no such attribute", name.LocalName);
                }
                else if (!was.TryGetValue(name, out string? before))
                {
                    findings.Add(ComparisonFindings.Additional, answer, "An attribute stands in the answer that was not recorded", name.LocalName, "no such attribute");
                }
                else if (IsNamed(name))
                {
                    CompareIdentifiers(answer, before, value);
                }
                else if (before != value && !AreTimes(before, value))
                {
                    findings.Add(ComparisonFindings.ValueDiffers, answer, $"The attribute {name.LocalName} differs from the recorded one", ValueShape.Of(value), ValueShape.Of(before));
                }
            }
        }

        private Dictionary<XName, string> Attributes(XElement element) => element.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration && !rules.Ignored.Contains(attribute.Name.LocalName))
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value);

        // Identifiers inside a document, of structures and of WS-Security, are made up by the writer.
        private static bool IsNamed(XName name) => name.NamespaceName.Length > 0 && name.LocalName is "id" or "ref" or "Id" or "uri";

        private void CompareValues(XElement recorded, XElement answer, bool isIdentifier)
        {
            string was = Collapsed(recorded.Value);
            string now = Collapsed(answer.Value);
            if (isIdentifier || (ComparisonRules.IsUuid(was) && ComparisonRules.IsUuid(now)))
            {
                CompareIdentifiers(answer, was, now);
            }
            else if (!types.AreEqual(answer.Name, was, now) && !AreTimes(was, now))
            {
                bool isShown = types.IsShown(answer);
                findings.Add(ComparisonFindings.ValueDiffers, answer, "The value differs from the recorded one", isShown ? now : ValueShape.Of(now), isShown ? was : ValueShape.Of(was));
            }
        }

        private void CompareIdentifiers(XElement answer, string recorded, string now)
        {
            if (!_pairs.Agree(recorded, now))
            {
                findings.Add(ComparisonFindings.IdentifierDiffers, answer, "The identifier agrees with others otherwise than it was recorded", ValueShape.Of(now), ValueShape.Of(recorded));
            }
        }

        private void CompareOrder(XElement recorded, XElement answer)
        {
            var was = recorded.Elements().Select(child => child.Name).Distinct().ToList();
            var now = answer.Elements().Select(child => child.Name).Distinct().ToList();
            var before = was.Where(now.Contains).ToList();
            var after = now.Where(was.Contains).ToList();
            int place = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
            if (place < after.Count && !types.IsOrderFree(answer.Name))
            {
                findings.Add(
                    ComparisonFindings.OrderDiffers, answer.Element(after[place])!, "The element stands in another order than recorded", after[place].LocalName, before[place].LocalName);
            }
        }

        /// <summary>Elements of one name: first those that are equal find each other, then the rest in order.</summary>
        private void CompareGroup(IEnumerable<XElement> recorded, IEnumerable<XElement> answers, XElement parent, bool isIdentifier)
        {
            var was = recorded.ToList();
            var now = answers.ToList();
            if (was.Count > 1 || now.Count > 1)
            {
                foreach (var element in was.ToList())
                {
                    string digest = _digest.Of(element);
                    if (now.Find(candidate => _digest.Of(candidate) == digest) is { } same)
                    {
                        was.Remove(element);
                        now.Remove(same);
                        Compare(element, same, isIdentifier);
                    }
                }
            }

            foreach (var (element, same) in was.Zip(now))
            {
                Compare(element, same, isIdentifier);
            }

            foreach (var element in was.Skip(now.Count).Where(element => !rules.Ignored.Contains(element.Name.LocalName)))
            {
                findings.Add(ComparisonFindings.Missing, parent, "An element that was recorded is missing", "no such element", element.Name.LocalName);
            }

            foreach (var element in now.Skip(was.Count).Where(element => !rules.Ignored.Contains(element.Name.LocalName)))
            {
                findings.Add(ComparisonFindings.Additional, element, "An element stands in the answer that was not recorded", element.Name.LocalName, "no such element");
            }
        }

        private static bool AreTimes(string one, string other) => ComparisonRules.IsTime(one) && ComparisonRules.IsTime(other);

        private static string Collapsed(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
