using System.Globalization;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Biometrics.Wsq;

namespace Benchmarks.Wsq;

/// <summary>Decoding and encoding of WSQ in pixels a second of processor time, beside copying the pixels and reading them from PNG, in turns within one run.</summary>
internal static class WsqBenchmark
{
    private const int Rounds = 7;

    private const int DrawnPrints = 6;

    /// <summary>Measures drawn prints, and the real streams of a folder where it is given or found.</summary>
    public static void Run(string[] arguments)
    {
        Console.WriteLine("| pictures | way | Mpx/s | ns/px | bytes allocated a pixel | times copying |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Measure("drawn prints", [.. Enumerable.Range(1, DrawnPrints).Select(seed => SyntheticFinger.Of((ulong)seed).Impression(0).Image)]);
        string folder = arguments.Length > 0 ? arguments[0] : Path.Combine("..", "shared", "data", "wsq");
        if (Directory.Exists(folder))
        {
            Measure("real streams", [.. Directory.GetFiles(folder, "*.wsq").Order(StringComparer.Ordinal).Select(file => WsqDecoder.Decode(File.ReadAllBytes(file)))]);
        }
        else
        {
            Console.WriteLine($"(no real streams: there is no folder {folder}; name one)");
        }
    }

    private static void Measure(string name, GrayImage[] images)
    {
        byte[][] low = [.. images.Select(image => WsqEncoder.Encode(image))];
        byte[][] high = [.. images.Select(image => WsqEncoder.Encode(image, new WsqOptions { BitRate = 2.25 }))];
        byte[][] png = [.. images.Select(PngWriter.Write)];
        var ways = new (string Name, Action<int> Work)[]
        {
            ("copy the pixels", index => images[index].Pixels.ToArray()),
            ("decode PNG", index => ImageFile.Read(png[index])),
            ("decode WSQ, 0.75", index => WsqDecoder.Decode(low[index])),
            ("decode WSQ, 2.25", index => WsqDecoder.Decode(high[index])),
            ("encode WSQ, 0.75", index => WsqEncoder.Encode(images[index])),
            ("encode WSQ, 2.25", index => WsqEncoder.Encode(images[index], new WsqOptions { BitRate = 2.25 })),
        };
        double pixels = images.Sum(image => (double)image.Pixels.Length);
        int times = Math.Max(1, (int)(20e6 / pixels));
        var best = ways.Select(_ => (Seconds: double.MaxValue, Bytes: 0L)).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                var figure = Time(ways[way].Work, images.Length, times);
                best[way] = figure.Seconds < best[way].Seconds ? figure : best[way];
            }
        }

        for (int way = 0; way < ways.Length; way++)
        {
            (double seconds, long bytes) = best[way];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name}, {pixels / 1e6:F1} Mpx | {ways[way].Name} | {pixels * times / seconds / 1e6:F1} | {seconds * 1e9 / pixels / times:F2} | {bytes / pixels / times:F2} | {seconds / best[0].Seconds:F0} |"));
        }
    }

    private static (double Seconds, long Bytes) Time(Action<int> work, int images, int times)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        for (int index = 0; index < images * times; index++)
        {
            work(index % images);
        }

        return ((Environment.CpuUsage.TotalTime - before).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
