using System.Security.Cryptography;
using Biometrics.Itl;
using Biometrics.Itl.Xml;
using Processing.Intake;
using Processing.Intake.Content;
using Processing.Messages;
using Processing.Partners;
using Processing.Stores.Images;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Routing.Ebts;

/// <summary>Puts a transaction into the encoding that its partner takes, and takes it out again. Binary values are kept by digest.</summary>
internal sealed class EbtsPackaging(IImageKeeper keeper, IPartnerDirectory partners)
{
    /// <summary>Makes the message that carries a transaction.</summary>
    /// <param name="partner">The partner's code.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="cancellationToken">Ends the keeping.</param>
    public Task<PreparedFile> PackAsync(string partner, ItlTransaction transaction, CancellationToken cancellationToken) =>
        partners.Find(partner)?.UsesEbtsXml == true ? PackageAsync(transaction, cancellationToken) : NativeAsync(transaction, cancellationToken);

    /// <summary>The transaction that an outbound message of ours carries.</summary>
    /// <param name="content">The message.</param>
    /// <param name="images">Where binary values are.</param>
    public static async Task<ItlTransaction> UnpackAsync(KeptContent content, IImageStore images)
    {
        ReadOnlyMemory<byte> document = await Reassembly.DocumentAsync(content, images);
        using var infoset = XmlInfoset.Read(document, InfosetLimits.Default);
        return infoset.Root.Name.LocalName == MessageTypes.NativeEbts
            ? ItlTransaction.Read(Convert.FromBase64String(infoset.Root.Text))
            : ItlXml.Read(document, out _);
    }

    private async Task<PreparedFile> NativeAsync(ItlTransaction transaction, CancellationToken cancellationToken)
    {
        byte[] file = transaction.ToArray();
        byte[] digest = SHA256.HashData(file);
        await keeper.KeepAsync([new KeptImage(digest, file)], cancellationToken);
        return new PreparedFile(transaction.ControlNumber, MessageTypes.NativeEbts, MessageTypes.NativeEbts, NativeMessageWriter.Write(digest, file.Length));
    }

    private async Task<PreparedFile> PackageAsync(ItlTransaction transaction, CancellationToken cancellationToken)
    {
        // It goes into the body of an envelope, where no declaration may stand.
        byte[] document = ItlXml.ToArray(transaction, out _, isWhole: false);
        using var infoset = XmlInfoset.Read(document, InfosetLimits.Default);
        CutContent cut = ContentCutter.Cut(infoset, infoset.Root, WireOf(document));
        await keeper.KeepAsync(cut.Images, cancellationToken);
        return new PreparedFile(transaction.ControlNumber, MessageTypes.SubmitRequest, MessageTypes.Package, cut.Content);
    }

    private static WireForm WireOf(byte[] document) => new()
    {
        Service = "ngi",
        ContentType = "application/xml; charset=utf-8",
        Protocol = string.Empty,
        Entity = document,
        DocumentOffset = 0,
        Headers = string.Empty,
    };
}
