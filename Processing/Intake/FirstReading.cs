using Processing.Messages;
using Processing.Messages.AmendRecord;
using Processing.Messages.DeliverCasePackage;
using Processing.Messages.DeliverForeignAnswer;
using Processing.Messages.EnrollEncounter;
using Processing.Messages.IdentProfile;
using Processing.Messages.InquirePerson;
using Processing.Messages.NativeEbts;
using Processing.Messages.ReceiveResponse;
using Processing.Messages.OrderForeignInformation;
using Processing.Messages.SearchPerson;
using Processing.Messages.StartBackgroundCheck;
using Processing.Messages.StartForeignQuery;
using Processing.Messages.VerifyIdentity;
using Processing.Messages.VetBiometrics;
using Processing.Pipeline;
using Processing.Sequestered;
using Processing.Stores.Images;
using Schemas.Validation;

namespace Processing.Intake;

/// <summary>Reads a valid message into the state that goes through the pipeline. A new message type with a handler is a line here.</summary>
internal static class FirstReading
{
    /// <summary>Reads the message.</summary>
    /// <param name="message">The valid message with its header.</param>
    /// <param name="keys">What seals answers of foreign partners.</param>
    /// <param name="finding">What is wrong with a file inside it, or null.</param>
    /// <param name="extraImages">Images that stand inside a file of the message, to be kept as well.</param>
    /// <returns>The state, or null where there is a finding.</returns>
    public static MessageState? Read(ReceivedMessage message, SequesterKeys keys, out Finding? finding, out IReadOnlyList<KeptImage> extraImages)
    {
        finding = null;
        extraImages = [];
        MessageState plain = Plain(message);
        switch (plain.Stem)
        {
            case "EnrollEncounter" when LoggedContent.CanBeReadAgain(message):
                return plain with { LoggedAt = message.Arrived.Body.Offset };
            case "EnrollEncounter":
                var today = DayOf(message);
                var images = TransactionFileReader.Read(message.Arrived.Body, message.Cut.ByOffset, today, out finding);
                extraImages = [.. images.Select(image => new KeptImage(image.Image.Digest, image.Bytes))];
                ImageData[] fileImages = [.. images.Select(image => image.Image)];
                return finding is null
                    ? plain with { Enrolment = EnrolmentReader.Read(message.Arrived.Body, message.Cut.ByOffset, today, fileImages) }
                    : null;
            case "VetBiometrics":
                return plain with { VettingRequest = VettingRequest.Read(message.Arrived.Body) };
            case "SearchPerson":
                return plain with { Lookup = LookupReader.Search(message.Arrived.Body, message.Cut.ByOffset, DayOf(message)) };

            case "AmendRecord":
                return plain with { Amendment = AmendmentRequest.Read(message.Arrived.Body) };

            case "VerifyIdentity":
                return plain with { Capture = CaptureReader.Read(message.Arrived.Body, message.Cut.ByOffset, DayOf(message)) };

            case "RetrievePerson":
                return plain with { Lookup = LookupReader.Retrieval(message.Arrived.Body) };

            case "StartBackgroundCheck":
                return plain with { StartRequest = StartRequest.Read(message.Arrived.Body) };

            case var stem when stem.StartsWith(MessageTypes.IdentStem, StringComparison.Ordinal):
                return plain with
                {
                    Lookup = IdentRequestReader.Read(message.Arrived.Body, message.Cut.ByOffset, DayOf(message)),
                };

            case "InquirePerson":
                return plain with { Inquiry = Inquiry.Read(message.Arrived.Body) };
            case "StartForeignQuery":
                var day = DayOf(message);
                return plain with { ForeignQuestion = ForeignQuestion.Read(message.Arrived.Body, message.Cut.ByOffset, day) };
            case "OrderForeignInformation":
                return plain with { ForeignOrder = ForeignOrder.Read(message.Arrived.Body) };
            case "DeliverForeignAnswer":
                return plain with { ForeignAnswer = ForeignAnswer.Read(message.Arrived.Body, null, message.Cut.ByOffset, keys) };
            case "DeliverCasePackage":
                return plain with { CasePackage = CasePackage.Read(message.Arrived.Body, message.Cut.ByOffset) };
            case MessageTypes.NativeEbts:
                return EbtsReplyReader.TryRead(message, out finding) is { } answer ? plain with { EbtsAnswer = answer } : null;
            case MessageTypes.ReceiveResponse:
                return PackageAnswerReader.TryRead(message.Arrived.Body, out finding) is { } said ? plain with { EbtsAnswer = said } : null;
            default:
                return plain;
        }
    }

    private static DateOnly DayOf(ReceivedMessage message) => DateOnly.FromDateTime(message.Arrived.ReceivedAt.UtcDateTime);

    private static MessageState Plain(ReceivedMessage message) => new()
    {
        Stem = message.Type?.Stem ?? string.Empty,
        Partner = message.Arrived.Sender.Code,
        Identification = message.Header?.Identification ?? string.Empty,
        ConversationId = message.ConversationId,
        Conversation = message.Conversation,
        Priority = message.Header?.Priority ?? 2,
        ReceivedAt = message.Arrived.ReceivedAt,
    };
}
