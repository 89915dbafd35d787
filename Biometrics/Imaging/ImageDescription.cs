using Biometrics.Imaging.Headers;

namespace Biometrics.Imaging;

/// <summary>All that an image file says of itself before the picture begins: JPEG and JPEG 2000, too, whose pictures are not decoded.</summary>
/// <param name="Header">Format and size.</param>
/// <param name="BitsPerSample">Bits of each sample, 1 to 38; null where it is not told.</param>
/// <param name="Samples">Samples a pixel: 1 grey or indexed, 3 colour; null where it is not told.</param>
/// <param name="ResolutionPpi">Pixels per inch across; null where it is not told, or told without a unit.</param>
public sealed record ImageDescription(ImageHeader Header, int? BitsPerSample, int? Samples, int? ResolutionPpi)
{
    /// <summary>Reads the headers; follows no length out of the bytes given.</summary>
    /// <param name="file">The file, or its beginning; what comes later in it counts as not told.</param>
    /// <returns>What they say; null when the bytes are of no known format, are damaged, or end before the size is told.</returns>
    public static ImageDescription? Read(ReadOnlySpan<byte> file)
    {
        if (ImageHeader.Read(file) is not { } header)
        {
            return ImageFile.Recognize(file) switch
            {
                ImageFormat.Bmp => BitmapDescription.Read(file),
                ImageFormat.Pgm => GrayMapDescription.Read(file),
                _ => null,
            };
        }

        return Of(header, file);
    }

    /// <summary>Reads on where the header was read already.</summary>
    /// <param name="header">What <see cref="ImageHeader.Read"/> gave for the file.</param>
    /// <param name="file">The file, or its beginning.</param>
    public static ImageDescription Of(ImageHeader header, ReadOnlySpan<byte> file) => header.Format switch
    {
        ImageFormat.Png => PngDescription.Read(header, file),
        ImageFormat.Jpeg => JpegDescription.Read(header, file),
        ImageFormat.Jpeg2000 => Jpeg2000Description.Read(header, file),
        _ => WsqDescription.Read(header, file),
    };
}
