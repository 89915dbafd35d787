using System.Runtime.InteropServices;

namespace Schemas.Infoset;

/// <summary>The child elements of an element, to be walked with <c>foreach</c>; nothing is allocated.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct ElementChildren
{
    private readonly InfosetElement _parent;

    internal ElementChildren(InfosetElement parent)
    {
        _parent = parent;
    }

    /// <summary>How many there are. Walks them.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (var _ in this)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Begins before the first child.</summary>
    public Enumerator GetEnumerator() => new(_parent);

    /// <summary>Walks the children in document order.</summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator
    {
        private InfosetElement _next;

        internal Enumerator(InfosetElement parent)
        {
            _next = parent.FirstChild;
        }

        /// <summary>The child reached.</summary>
        public InfosetElement Current { get; private set; }

        /// <summary>Goes to the next child.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext()
        {
            Current = _next;
            _next = _next.NextSibling;
            return Current.IsPresent;
        }
    }
}
