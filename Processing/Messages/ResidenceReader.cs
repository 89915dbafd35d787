using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages;

/// <summary>Reads whether a message tells of lawful permanent residence.</summary>
internal static class ResidenceReader
{
    // Compared without regard to case, anywhere in the text: rather once too often.
    private const string PermanentResident = "permanent resident";

    /// <summary>Whether a status of a person tells of it.</summary>
    /// <param name="augmentation">The <c>PersonAugmentation</c> of the person.</param>
    public static bool IsTold(InfosetElement augmentation)
    {
        foreach (InfosetElement status in augmentation.Children)
        {
            if (status.Is(ExchangeNames.Im("ImmigrationStatus"))
                && (status.Nc("StatusText").Text + status.Nc("StatusDescriptionText").Text).Contains(PermanentResident, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
