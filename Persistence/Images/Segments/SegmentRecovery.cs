using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Persistence.Images.Segments;

/// <summary>
/// Reads what lies behind the indexed end after an unclean stop: whole images with the right digest are indexed, the rest was never
/// acknowledged and is cut off.
/// </summary>
/// <param name="files">The segments.</param>
/// <param name="index">The index.</param>
/// <param name="logger">The log.</param>
internal sealed class SegmentRecovery(SegmentFiles files, SegmentIndex index, ILogger logger)
{
    /// <summary>Runs it and gives the place where writing goes on.</summary>
    public (int Segment, long Position) Run()
    {
        (int segment, long position) = index.ReadEnd();
        int count = 0;
        while (true)
        {
            position = IndexRest(segment, position, ref count);
            if (!files.Exists(segment + 1))
            {
                break;
            }

            (segment, position) = (segment + 1, 0);
        }

        long rest = files.LengthOf(segment) - position;
        if (rest > 0)
        {
            files.Cut(segment, position);
        }

        if (count > 0 || rest > 0)
        {
            logger.SegmentRecovered(count, rest);
        }

        return (segment, position);
    }

    private long IndexRest(int segment, long position, ref int count)
    {
        byte[] header = new byte[SegmentHeader.Length];
        while (files.Read(segment, position, header) == header.Length
            && SegmentHeader.TryRead(header, out int length)
            && position + header.Length + length <= files.LengthOf(segment)
            && (SegmentHeader.IsGone(header) || IsWhole(segment, position + header.Length, length, SegmentHeader.DigestOf(header))))
        {
            var place = new ImagePlace(segment, position + header.Length, length);
            position = place.Position + length;
            bool isGone = SegmentHeader.IsGone(header);
            index.Add(isGone ? [] : [(SegmentHeader.DigestOf(header).ToArray(), place)], segment, position);
            count += isGone ? 0 : 1;
        }

        return position;
    }

    private bool IsWhole(int segment, long position, int length, ReadOnlySpan<byte> digest)
    {
        byte[] image = new byte[length];
        return files.Read(segment, position, image) == length && SHA256.HashData(image).AsSpan().SequenceEqual(digest);
    }
}
