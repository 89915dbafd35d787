using System.Xml;
using System.Xml.Schema;
using Schemas.Infoset;
using Schemas.Infoset.Names;
using Schemas.Validation.Values;

namespace Schemas.Validation.Compiled;

/// <summary>Turns a compiled <see cref="XmlSchemaSet"/> into the tables of the quick check, one global element after the other.</summary>
/// <remarks>
/// Whatever is not understood here to the last detail is marked to be looked at exactly, so that the quick check never says valid
/// where the schema set would not.
/// </remarks>
internal sealed class SchemaCompiler
{
    private readonly XmlSchemaSet _set;
    private readonly ValueCompiler _values;
    private readonly SubstitutionGroups _groups;
    private readonly ContentModelCompiler _models;
    private readonly Dictionary<XmlSchemaElement, CompiledElement> _elements = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<XmlSchemaType, CompiledType> _types = new(ReferenceEqualityComparer.Instance);
    private readonly List<(CompiledAttribute Attribute, XmlQualifiedName Name)> _attributes = [];
    private readonly Queue<Action> _pending = new();

    public SchemaCompiler(XmlSchemaSet set, ValueCompiler values)
    {
        _set = set;
        _values = values;
        _groups = new SubstitutionGroups(set);
        _models = new ContentModelCompiler(set, _groups, Element);
    }

    /// <summary>Compiles a global element and all that can stand in it; what was compiled for another element is used again.</summary>
    public CompiledElement Compile(XmlSchemaElement global)
    {
        var element = Element(global);
        while (_pending.TryDequeue(out var next))
        {
            next();
        }

        int[] attributeSymbols = Symbols(_attributes.ConvertAll(entry => entry.Name));
        for (int i = 0; i < attributeSymbols.Length; i++)
        {
            _attributes[i].Attribute.Symbol = attributeSymbols[i];
        }

        _attributes.Clear();
        _models.Connect(Symbols);
        return element;
    }

    /// <summary>The numbers of names in the shared symbol table.</summary>
    public static int[] Symbols(IReadOnlyCollection<XmlQualifiedName> names) =>
        SymbolTable.Register([.. names.Select(name => new XmlName(name.Namespace, name.Name))]);

    private CompiledElement Element(XmlSchemaElement declaration)
    {
        if (_elements.TryGetValue(declaration, out var known))
        {
            return known;
        }

        var element = new CompiledElement { HasDefault = declaration.DefaultValue is not null };
        _elements.Add(declaration, element);
        bool understood = declaration is { IsAbstract: false, FixedValue: null, Constraints.Count: 0, ElementSchemaType: not null };
        if (understood)
        {
            element.Type = Type(declaration.ElementSchemaType!);
        }

        return element;
    }

    private CompiledType Type(XmlSchemaType definition)
    {
        if (_types.TryGetValue(definition, out var known))
        {
            return known;
        }

        var type = new CompiledType();
        _types.Add(definition, type);
        _pending.Enqueue(() => Fill(type, definition));
        return type;
    }

    private void Fill(CompiledType type, XmlSchemaType definition)
    {
        if (definition is not XmlSchemaComplexType complex)
        {
            type.Kind = ContentKind.Text;
            type.Value = _values.Compile(definition);
            type.NeedsLook = type.Value is null;
            return;
        }

        if (complex.IsAbstract || complex.QualifiedName.Namespace == XmlSchema.Namespace)
        {
            type.NeedsLook = true;
            return;
        }

        FillAttributes(type, complex);
        FillContent(type, complex);
    }

    private void FillAttributes(CompiledType type, XmlSchemaComplexType complex)
    {
        var uses = complex.AttributeUses.Values.Cast<XmlSchemaAttribute>().Where(use => use.Use != XmlSchemaUse.Prohibited).ToList();
        type.RequiredAttributes = uses.Count(use => use.Use == XmlSchemaUse.Required);
        type.Attributes = [.. uses.Select(Attribute)];
    }

    private CompiledAttribute Attribute(XmlSchemaAttribute use)
    {
        // A reference to a global attribute carries the fixed value on the declaration as well as on the use.
        string? fixedValue = use.FixedValue ?? (_set.GlobalAttributes[use.QualifiedName] as XmlSchemaAttribute)?.FixedValue;
        var attribute = new CompiledAttribute
        {
            IsRequired = use.Use == XmlSchemaUse.Required,
            Value = fixedValue is null && use.AttributeSchemaType is not null ? _values.Compile(use.AttributeSchemaType) : null,
        };
        _attributes.Add((attribute, use.QualifiedName));
        return attribute;
    }

    private void FillContent(CompiledType type, XmlSchemaComplexType complex)
    {
        switch (complex.ContentType)
        {
            case XmlSchemaContentType.Empty:
                type.Kind = ContentKind.Empty;
                break;
            case XmlSchemaContentType.TextOnly:
                type.Kind = ContentKind.Text;
                type.Value = _values.Compile(complex);
                type.NeedsLook = type.Value is null;
                break;
            default:
                type.Kind = complex.ContentType == XmlSchemaContentType.Mixed ? ContentKind.Mixed : ContentKind.Elements;
                type.Start = _models.Compile(complex.ContentTypeParticle);
                type.NeedsLook = type.Start is null;
                break;
        }
    }
}
