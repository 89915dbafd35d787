using System.Globalization;
using System.Xml.Schema;

namespace Schemas.Validation.Values;

/// <summary>The facets of a type, one step for each restriction from the type down to the built-in one.</summary>
internal static class FacetChain
{
    public static IReadOnlyList<Step> Of(XmlSchemaType type)
    {
        var steps = new List<Step>();
        for (XmlSchemaType? at = type; at is not null; at = at.BaseXmlSchemaType)
        {
            if (FacetsOf(at) is { Count: > 0 } facets)
            {
                steps.Add(Step.From(facets));
            }

            if (at is XmlSchemaComplexType { ContentModel: XmlSchemaSimpleContent { Content: XmlSchemaSimpleContentRestriction { BaseType: not null } } })
            {
                steps.Add(Step.NotUnderstood);
            }
        }

        return steps;
    }

    /// <summary>The facets that a type adds to its base; null when it adds none.</summary>
    public static XmlSchemaObjectCollection? FacetsOf(XmlSchemaType type) => type switch
    {
        XmlSchemaSimpleType simple when simple.QualifiedName.Namespace == XmlSchema.Namespace => null,
        XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeRestriction restriction } => restriction.Facets,
        XmlSchemaComplexType { ContentModel: XmlSchemaSimpleContent { Content: XmlSchemaSimpleContentRestriction restriction } } => restriction.Facets,
        _ => null,
    };

    /// <summary>The facets of one restriction.</summary>
    internal sealed class Step
    {
        /// <summary>A type written inside the restriction, whose facets are not followed.</summary>
        public static Step NotUnderstood { get; } = new() { IsUnderstood = false };

        public bool IsUnderstood { get; private set; } = true;

        public bool HasLength { get; private set; }

        public bool HasNumber { get; private set; }

        public int MinLength { get; private set; }

        public int MaxLength { get; private set; } = int.MaxValue;

        public WhiteSpace WhiteSpace { get; private set; }

        public List<string> Codes { get; } = [];

        public List<string> Patterns { get; } = [];

        public NumberFacets Number { get; private set; } = NumberFacets.None;

        public static Step From(XmlSchemaObjectCollection facets)
        {
            var step = new Step();
            foreach (XmlSchemaFacet facet in facets)
            {
                step.Add(facet, facet.Value ?? string.Empty);
            }

            return step;
        }

        private void Add(XmlSchemaFacet facet, string value)
        {
            switch (facet)
            {
                case XmlSchemaEnumerationFacet:
                    Codes.Add(value);
                    break;
                case XmlSchemaPatternFacet:
                    Patterns.Add(value);
                    break;
                case XmlSchemaWhiteSpaceFacet:
                    WhiteSpace = value switch { "collapse" => WhiteSpace.Collapse, "replace" => WhiteSpace.Replace, _ => WhiteSpace.Preserve };
                    break;
                case XmlSchemaLengthFacet or XmlSchemaMinLengthFacet or XmlSchemaMaxLengthFacet:
                    AddLength(facet, value);
                    break;
                default:
                    AddNumber(facet, value);
                    break;
            }
        }

        private void AddLength(XmlSchemaFacet facet, string value)
        {
            HasLength = true;
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int length))
            {
                IsUnderstood = false;
                return;
            }

            MinLength = facet is XmlSchemaMaxLengthFacet ? MinLength : length;
            MaxLength = facet is XmlSchemaMinLengthFacet ? MaxLength : length;
        }

        private void AddNumber(XmlSchemaFacet facet, string value)
        {
            HasNumber = true;
            if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal limit))
            {
                IsUnderstood = false;
                return;
            }

            Number = facet switch
            {
                XmlSchemaMinInclusiveFacet => Number with { AtLeast = limit },
                XmlSchemaMaxInclusiveFacet => Number with { AtMost = limit },
                XmlSchemaMinExclusiveFacet => Number with { Above = limit },
                XmlSchemaMaxExclusiveFacet => Number with { Below = limit },
                XmlSchemaTotalDigitsFacet => Number with { TotalDigits = (int)limit },
                XmlSchemaFractionDigitsFacet => Number with { FractionDigits = (int)limit },
                _ => Number,
            };
        }
    }
}
