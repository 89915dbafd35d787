using System.Buffers.Binary;

namespace Biometrics.Tests.Imaging;

/// <summary>Puts the checks of the chunks of a damaged PNG right.</summary>
internal static class PngChecks
{
    public static void Repair(byte[] file)
    {
        int at = 8;
        while (file.Length - at >= 12)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12)
            {
                return;
            }

            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + (int)length), PngReading.SlowCrc(file.AsSpan(at + 4, 4 + (int)length)));
            at += 12 + (int)length;
        }
    }
}
