using System.Text.Json.Nodes;
using Biometrics.Fingerprints;

namespace Gateway.Commands.Prints;

/// <summary>What is said of a print in JSON.</summary>
internal static class PrintFacts
{
    /// <summary>Minutiae, quality and its reasons.</summary>
    public static JsonObject Of(FingerprintTemplate template) => new()
    {
        ["minutiae"] = template.Minutiae.Items.Count,
        ["quality"] = template.Quality.Score,
        ["areaSquareMillimetres"] = Math.Round(template.Quality.AreaSquareMillimetres, 1),
        ["clarity"] = Math.Round(template.Quality.Clarity, 3),
        ["ridgePeriodPixels"] = Math.Round(template.Quality.RidgePeriodPixels, 1),
        ["resolutionDoubtful"] = template.Quality.IsResolutionDoubtful,
        ["reasons"] = new JsonArray([.. template.Quality.Reasons.Select(reason => JsonValue.Create(reason.ToString()))]),
    };
}
