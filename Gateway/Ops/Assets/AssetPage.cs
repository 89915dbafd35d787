namespace Gateway.Ops.Assets;

/// <summary>Serves the assets to console users; the sign-in page needs none of them.</summary>
internal sealed class AssetPage(AssetCatalog assets) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/assets/{version}/{name}", ConsolePolicy.Read, ShowAsync);

    private Task<IResult> ShowAsync(HttpContext http)
    {
        Asset? asset = assets.Find((string)http.GetRouteValue("name")!); // the route has it
        if (asset is null)
        {
            return Task.FromResult(Results.NotFound());
        }

        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Task.FromResult(Results.Bytes(asset.Bytes, asset.ContentType));
    }
}
