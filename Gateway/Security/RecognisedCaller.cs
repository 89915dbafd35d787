using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections.Features;
using Processing.Partners;

namespace Gateway.Security;

/// <summary>
/// Who showed themselves on a connection, and with which header: a partner sends thousands of messages over one connection with the same
/// header each time, and pays for its check once. The header lives as long as the connection, which keeps it anyway.
/// </summary>
internal sealed class RecognisedCaller
{
    private static readonly object Key = new();

    private readonly string _authorization;
    private readonly Partner _partner;

    private RecognisedCaller(string authorization, Partner partner)
    {
        _authorization = authorization;
        _partner = partner;
    }

    /// <summary>The partner that this connection has shown before with the same header; null where it has not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="authorization">Its Authorization header.</param>
    public static Partner? Find(HttpContext context, string authorization) =>
        Items(context) is { } items && items.TryGetValue(Key, out object? kept) && kept is RecognisedCaller known && known.IsShownBy(authorization)
            ? known._partner
            : null;

    /// <summary>Remembers who showed themselves.</summary>
    /// <param name="context">The request.</param>
    /// <param name="authorization">Its Authorization header, found right.</param>
    /// <param name="partner">Whose it is.</param>
    public static void Remember(HttpContext context, string authorization, Partner partner)
    {
        if (Items(context) is { } items)
        {
            items[Key] = new RecognisedCaller(authorization, partner);
        }
    }

    private static IDictionary<object, object?>? Items(HttpContext context) => context.Features.Get<IConnectionItemsFeature>()?.Items;

    // Behind a proxy, requests of several callers may share a connection: the time says nothing about the header of another.
    private bool IsShownBy(string authorization) => CryptographicOperations.FixedTimeEquals(
        MemoryMarshal.AsBytes(authorization.AsSpan()), MemoryMarshal.AsBytes(_authorization.AsSpan()));
}
