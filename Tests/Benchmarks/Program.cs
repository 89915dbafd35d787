using Benchmarks.Accept;
using Benchmarks.Edge;
using Benchmarks.Fingerprints;
using Benchmarks.Identities;
using Benchmarks.Itl;
using Benchmarks.Storage;
using Benchmarks.Validation;
using Benchmarks.Wsq;

// dotnet run -c Release --project Tests/Benchmarks -- <name> [arguments]
string name = args.Length > 0 ? args[0] : "";
switch (name)
{
    case "accept":
        await AcceptBenchmark.RunAsync(args[1..]);
        return 0;
    case "edge":
        return await EdgeBenchmark.RunAsync(args[1..]);
    case "edge-server":
        await EdgeServer.RunAsync(args[1]);
        return 0;
    case "identities":
        return await IdentityBenchmark.RunAsync(args[1..]);
    case "itl":
        ItlBenchmark.Run(args[1..]);
        return 0;
    case "people":
        return PeopleBenchmark.Run(args[1..]);
    case "gallery":
        return GalleryBenchmark.Run(args[1..]);
    case "prints":
        return PrintsBenchmark.Run(args[1..]);
    case "scores":
        return ScoreTableBenchmark.Run(args[1..]);
    case "steady":
        await SteadyBenchmark.RunAsync(args[1..]);
        return 0;
    case "storage":
        await StorageBenchmark.RunAsync(args[1..]);
        return 0;
    case "validate":
        ValidationBenchmark.Run(args[1..]);
        return 0;
    case "wsq":
        WsqBenchmark.Run(args[1..]);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Name a benchmark: accept [rounds] [seconds] [words for cpms serve], edge [rounds] [seconds], identities COUNT... --sqlite|--postgres [--keep], itl [FILE] [MB], prints MANIFEST [SCORES], people [count] [severity], gallery [size] [probes] [severity] [through], scores [MANIFEST] [drawn] [synthetic], steady [10 KB messages] [5 MB messages], storage [postgres] [blobs], validate, wsq [folder]");
        return 2;
}
