using Processing.Intake;
using Processing.Messages.EnrollEncounter;
using Processing.Stores;
using Processing.Stores.Images;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Infoset;

namespace Processing.Pipeline;

/// <summary>
/// What a message says, read from the log: the sender waits neither for the reading nor for a second copy of the message on disk. Only for
/// messages without binary values, whose log row alone is the whole document.
/// </summary>
internal sealed class LoggedContent(IStorage storage)
{
    private static readonly Dictionary<int, KeptImage> NoValues = [];

    /// <summary>Whether a message can be read from its log row alone.</summary>
    public static bool CanBeReadAgain(ReceivedMessage message) =>
        message.Cut.Images.Count == 0 && message.Arrived.Wire.DocumentOffset is not null;

    /// <summary>The state of a claimed message with what the message says.</summary>
    /// <param name="item">The claimed message.</param>
    /// <param name="cancellationToken">Ends the waiting for the database.</param>
    /// <exception cref="InvalidDataException">The log does not hold the message.</exception>
    public async Task<MessageState> ReadAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var state = MessageState.Read(item.State);
        if (state.LoggedAt is not { } offset)
        {
            return state;
        }

        KeptContent content = await storage.ReadAsync(stores => stores.Messages.ReadContentAsync(item.MessageId), cancellationToken)
            ?? throw new InvalidDataException("A message in the pipeline is not in the log.");
        using var infoset = XmlInfoset.Read(content.Skeleton.Slice(content.DocumentOffset, content.DocumentLength), InfosetLimits.None);
        InfosetElement message = ElementAt(infoset, offset);
        return state with
        {
            Enrolment = EnrolmentReader.Read(message, NoValues, DateOnly.FromDateTime(state.ReceivedAt.UtcDateTime), []),
        };
    }

    private static InfosetElement ElementAt(XmlInfoset document, int offset)
    {
        InfosetElement element = document.Root;
        while (element.IsPresent && element.Offset != offset)
        {
            element = ChildAround(element, offset);
        }

        return element.IsPresent ? element : throw new InvalidDataException("A message does not begin where it began in the log.");
    }

    private static InfosetElement ChildAround(InfosetElement element, int offset)
    {
        foreach (InfosetElement child in element.Children)
        {
            if (child.Offset <= offset && offset < child.Offset + child.Length)
            {
                return child;
            }
        }

        return default;
    }
}
