namespace Biometrics.Tests.Imaging;

/// <summary>Damages a file the way bad memory, bad lines and bad people do.</summary>
internal static class Mutation
{
    /// <summary>A copy with one to four damages.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="random">A seeded source.</param>
    /// <param name="repair">Puts checks right again in half of the cases, so that damage reaches what they guard.</param>
    public static byte[] Of(byte[] file, Random random, Action<byte[]> repair)
    {
        byte[] damaged = [.. file];
        for (int damages = random.Next(1, 5); damages > 0; damages--)
        {
            damaged = Damage(damaged, random);
        }

        if (random.Next(2) == 0)
        {
            repair(damaged);
        }

        return damaged;
    }

    private static byte[] Damage(byte[] file, Random random)
    {
        if (file.Length < 4)
        {
            return file;
        }

        // Headers stand in front: half of the damage goes there.
        int at = random.Next(random.Next(2) == 0 ? Math.Min(file.Length, 64) : file.Length);
        switch (random.Next(6))
        {
            case 0:
                file[at] = (byte)random.Next(256);
                return file;
            case 1:
                file[at] ^= (byte)(1 << random.Next(8));
                return file;
            case 2:
                file[at] = random.Next(2) == 0 ? (byte)0 : (byte)255;
                return file;
            case 3:
                return file[..at];
            case 4:
                return [.. file[..at], .. file[Math.Min(file.Length, at + random.Next(1, 9))..]];
            default:
                int end = Math.Min(file.Length, at + random.Next(1, 200));
                return [.. file[..end], .. file[at..]];
        }
    }
}
