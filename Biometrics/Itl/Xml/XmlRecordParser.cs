using System.Text;
using System.Xml;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Traditional;
using Biometrics.Itl.Xml.Codecs;
using Biometrics.Itl.Xml.Templating;

namespace Biometrics.Itl.Xml;

/// <summary>Reads one record of a package by its template, and lists what a record cannot hold.</summary>
internal sealed class XmlRecordParser(PackageReader package, ItlLimits limits, DifferenceList differences, RecordBuffer buffer)
{
    private const int ChunkBytes = 64 * 1024;

    private readonly RecordValues _values = new();

    private readonly XmlReader _xml = package.Xml;

    private int _elements;

    private bool _hasData;

    /// <summary>The values of the record whose start tag the reader is at; afterwards the reader is after its end tag.</summary>
    /// <exception cref="ItlFormatException">The record is beyond a limit, or its data is no base64.</exception>
    public RecordValues Read(TemplateNode template)
    {
        ReadChildren(template, XmlPlace.Start, template.Name.Local);
        return _values;
    }

    private void ReadChildren(TemplateNode parent, XmlPlace place, string path)
    {
        int[] counts = new int[parent.Children.Count];
        foreach (string local in ChildElements())
        {
            string childPath = path + "/" + local;
            TemplateNode[] candidates = Candidates(parent, _xml.NamespaceURI, local);
            if (candidates.Length == 0)
            {
                differences.Add(ItlDifferenceCode.ElementNotInTraditional, childPath);
                _xml.Skip();
                continue;
            }

            int index = parent.Children.FindIndex(candidates[0].CountsWith);
            ReadElement(candidates, place, counts[index]++, childPath);
        }
    }

    // Conditions look at what has been read so far; where none holds, the name alone decides.
    private TemplateNode[] Candidates(TemplateNode parent, string uri, string local)
    {
        TemplateNode[] named = [.. parent.Children.Where(node => node.Is(uri, local))];
        TemplateNode[] right = [.. named.Where(node => node.Condition?.Holds(_values) ?? true)];
        return right.Length > 0 ? right : named;
    }

    private void ReadElement(TemplateNode[] candidates, XmlPlace place, int count, string path)
    {
        TemplateNode node = candidates[0];
        XmlPlace inside = Inside(node, place, count);
        if (node.Constant is not null)
        {
            _xml.Skip();
        }
        else if (node.Slot is not XmlSlot slot)
        {
            ReadChildren(node, inside, path);
        }
        else if (node.Codec is { IsBinary: true })
        {
            _values.SetData(inside.Resolve(slot).Field, ReadData());
        }
        else
        {
            ReadValue(candidates, ReadTree(0), candidate => Inside(candidate, place, count), path);
        }
    }

    private static XmlPlace Inside(TemplateNode node, XmlPlace place, int count)
    {
        if (node.Repeat.Count > 0)
        {
            return place.At(node.Repeat, count);
        }

        return node.Group is XmlSlot first ? place.Group(first, count, node.Stride) : place;
    }

    private void ReadValue(TemplateNode[] candidates, XmlItem element, Func<TemplateNode, XmlPlace> placeOf, string path)
    {
        if (element is { Text: null or "", Children.Count: 0 })
        {
            return;
        }

        foreach (TemplateNode node in candidates)
        {
            // Candidates without children of their own all have a slot and a codec.
            if (node is { Slot: XmlSlot slot, Codec: XmlCodec codec } && TryRead(codec, slot, element, placeOf(node)))
            {
                return;
            }
        }

        differences.Add(ItlDifferenceCode.ValueNotInTraditional, path);
    }

    private bool TryRead(XmlCodec codec, XmlSlot slot, XmlItem element, XmlPlace place)
    {
        (int field, int subfield, int item) = place.Resolve(slot);
        switch (item)
        {
            case XmlSlot.WholeField:
                return codec.Read(element, null) is not null;
            case XmlSlot.WholeSubfield:
                IReadOnlyList<List<string?>> subfields = _values.Subfields(field);
                string? joined = codec.Read(element, subfield < subfields.Count ? string.Join('\u001f', subfields[subfield]) : null);
                if (joined is null)
                {
                    return false;
                }

                _values.SetSubfield(field, subfield, joined.Split('\u001f').Select(text => text.Length > 0 ? text : null));
                return true;
            default:
                string? value = codec.Read(element, _values.Item(field, subfield, item));
                if (value is null)
                {
                    return false;
                }

                _values.Set(field, subfield, item, value);
                return true;
        }
    }

    private XmlItem ReadTree(int depth)
    {
        Count(depth);
        var item = new XmlItem(new XmlElementName(_xml.Prefix, _xml.NamespaceURI, _xml.LocalName));
        if (_xml.IsEmptyElement)
        {
            _xml.Skip();
            return item;
        }

        var text = new StringBuilder();
        int end = _xml.Depth;
        _xml.Read();
        while (_xml.Depth > end)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                item.Children.Add(ReadTree(depth + 1));
                continue;
            }

            text.Append(_xml.Value);
            _xml.Read();
        }

        _xml.Read();
        return new XmlItem(item.Name) { Text = item.Children.Count == 0 ? text.ToString() : null, Children = item.Children };
    }

    // The element's children one by one: who takes a name out reads or skips that element.
    private IEnumerable<string> ChildElements()
    {
        Count(_xml.Depth);
        if (_xml.IsEmptyElement)
        {
            _xml.Skip();
            yield break;
        }

        int end = _xml.Depth;
        _xml.Read();
        while (_xml.Depth > end)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                yield return _xml.LocalName;
            }
            else
            {
                _xml.Read();
            }
        }

        _xml.Read();
    }

    private void Count(int depth)
    {
        if (++_elements > limits.MaxElements || depth > limits.MaxDepth)
        {
            throw package.Here("the record has more elements or levels than are allowed");
        }
    }

    private ReadOnlyMemory<byte> ReadData()
    {
        if (_xml.IsEmptyElement)
        {
            _xml.Skip();
            return default(ReadOnlyMemory<byte>);
        }

        // The shared buffer holds one image; hardly any record has more.
        RecordBuffer place = _hasData ? new RecordBuffer(isShared: false) : buffer;
        _hasData = true;
        byte[] data = place.Open(ChunkBytes);
        int used = 0;
        int got;
        while ((got = _xml.ReadElementContentAsBase64(data, used, data.Length - used)) > 0)
        {
            used += got;
            if (used > limits.MaxRecordBytes)
            {
                throw package.Here("the record is longer than is allowed");
            }

            if (used == data.Length)
            {
                data = place.Grow(Array.MaxLength);
            }
        }

        return data.AsMemory(0, used);
    }
}
