namespace Biometrics.Itl.Traditional;

/// <summary>Where the bytes of a record are put: an array of its own, or one that serves record after record and grows to the largest.</summary>
internal sealed class RecordBuffer(bool isShared)
{
    private byte[] _bytes = [];

    /// <summary>An array with at least that many bytes; what it held before is gone.</summary>
    public byte[] Open(int length)
    {
        if (!isShared || _bytes.Length < length)
        {
            _bytes = new byte[length];
        }

        return _bytes;
    }

    /// <summary>A larger array with what the last one held.</summary>
    /// <param name="most">What is needed in the end.</param>
    public byte[] Grow(int most)
    {
        Array.Resize(ref _bytes, (int)Math.Min(most, Math.Max(_bytes.Length * 2L, 1)));
        return _bytes;
    }
}
