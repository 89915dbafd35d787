namespace Biometrics.Itl.Views;

/// <summary>Typed views of a transaction's records.</summary>
public static class ItlViews
{
    /// <summary>Type-1.</summary>
    /// <param name="transaction">The transaction.</param>
    public static InformationView Information(this ItlTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return new InformationView(transaction.Header);
    }

    /// <summary>All Type-2 records.</summary>
    /// <param name="transaction">The transaction.</param>
    public static IEnumerable<DescriptionView> Descriptions(this ItlTransaction transaction) => Of(transaction, 2).Select(record => new DescriptionView(record));

    /// <summary>All Type-9 records.</summary>
    /// <param name="transaction">The transaction.</param>
    public static IEnumerable<MinutiaeView> MinutiaeRecords(this ItlTransaction transaction) => Of(transaction, 9).Select(record => new MinutiaeView(record));

    /// <summary>All Type-10 records.</summary>
    /// <param name="transaction">The transaction.</param>
    public static IEnumerable<FaceView> Faces(this ItlTransaction transaction) => Of(transaction, 10).Select(record => new FaceView(record));

    /// <summary>All Type-13 records.</summary>
    /// <param name="transaction">The transaction.</param>
    public static IEnumerable<LatentView> Latents(this ItlTransaction transaction) => Of(transaction, 13).Select(record => new LatentView(record));

    /// <summary>All Type-14 records.</summary>
    /// <param name="transaction">The transaction.</param>
    public static IEnumerable<FingerprintView> Fingerprints(this ItlTransaction transaction) => Of(transaction, 14).Select(record => new FingerprintView(record));

    /// <summary>All Type-15 records.</summary>
    /// <param name="transaction">The transaction.</param>
    public static IEnumerable<PalmprintView> Palmprints(this ItlTransaction transaction) => Of(transaction, 15).Select(record => new PalmprintView(record));

    /// <summary>All Type-17 records.</summary>
    /// <param name="transaction">The transaction.</param>
    public static IEnumerable<IrisView> Irises(this ItlTransaction transaction) => Of(transaction, 17).Select(record => new IrisView(record));

    private static IEnumerable<TaggedRecord> Of(ItlTransaction transaction, int type)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.Records.OfType<TaggedRecord>().Where(record => record.Type == type);
    }
}
