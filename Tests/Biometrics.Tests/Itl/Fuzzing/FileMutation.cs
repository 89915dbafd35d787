namespace Biometrics.Tests.Itl.Fuzzing;

/// <summary>Spoils a file in one of the ways in which files are spoilt: cut, bits turned, lengths and counts changed, pieces moved.</summary>
internal sealed class FileMutation(int seed)
{
    private const string Separators = "\u001c\u001d\u001e\u001f";

    private readonly Random _random = new(seed);

    public byte[] Apply(byte[] file)
    {
        byte[] changed = [.. file];
        for (int times = _random.Next(1, 4); times > 0 && changed.Length > 0; times--)
        {
            changed = ApplyOne(changed);
        }

        return changed;
    }

    private byte[] ApplyOne(byte[] file) => _random.Next(9) switch
    {
        0 => file[.._random.Next(file.Length)],
        1 => Turned(file, Place(file)),
        2 => Digits(file, sign => (char)('0' + ((sign - '0' + 1) % 10))),
        3 => Digits(file, _ => '9'),
        4 => Longer(file),
        5 => Shorter(file),
        6 => With(file, Place(file), (byte)Separators[_random.Next(4)]),
        7 => With(file, Place(file), (byte)_random.Next(256)),
        _ => BinaryLength(file),
    };

    // Half of the changes go where the structure is: into the first kilobyte.
    private int Place(byte[] file) => _random.Next(_random.Next(2) == 0 ? Math.Min(file.Length, 1024) : file.Length);

    private byte[] Turned(byte[] file, int place) => With(file, place, (byte)(file[place] ^ (1 << _random.Next(8))));

    private byte[] Digits(byte[] file, Func<char, char> change)
    {
        int place = Place(file);
        for (int index = place; index < Math.Min(file.Length, place + 64); index++)
        {
            if (char.IsAsciiDigit((char)file[index]))
            {
                return With(file, index, (byte)change((char)file[index]));
            }
        }

        return file;
    }

    private byte[] Longer(byte[] file)
    {
        int place = Place(file);
        int length = Math.Min(file.Length - place, _random.Next(1, 40));
        return [.. file[..place], .. file[place..(place + length)], .. file[place..]];
    }

    private byte[] Shorter(byte[] file)
    {
        int place = Place(file);
        return [.. file[..place], .. file[Math.Min(file.Length, place + _random.Next(1, 40))..]];
    }

    private byte[] BinaryLength(byte[] file)
    {
        int place = Place(file);
        if (place + 4 > file.Length)
        {
            return file;
        }

        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(place), _random.Next(2) == 0 ? int.MaxValue : -1);
        return file;
    }

    private static byte[] With(byte[] file, int place, byte value)
    {
        file[place] = value;
        return file;
    }
}
