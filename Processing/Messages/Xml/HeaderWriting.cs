namespace Processing.Messages.Xml;

/// <summary>Writes the header of our own messages and answers.</summary>
internal static class HeaderWriting
{
    /// <summary>Our organisation name.</summary>
    public const string OwnOrganization = "CPMS";

    /// <summary>Begins a message with its header.</summary>
    /// <param name="root">The root element's local name.</param>
    /// <param name="head">The values of the header.</param>
    public static MessageWriter Begin(string root, MessageHead head) =>
        new MessageWriter(root)
            .Open("MessageHeader")
            .Identification("MessageIdentification", head.Identification)
            .Open("OriginatingOrganization")
            .Leaf("nc:OrganizationName", "DHS")
            .Leaf("nc:OrganizationSubUnitName", OwnOrganization)
            .Leaf("nc:OrganizationUnitName", "USCIS")
            .Close()
            .Open("ReceivingOrganization").Leaf("nc:OrganizationName", head.Receiver).Close()
            .Leaf("MessageCreationDateTime", head.At)
            .Leaf("MessagePurposeCode", "Immigration")
            .Leaf("MessagePriorityCode", MessageHeader.CodeOf(head.Priority))
            .Identification("ConversationIdentification", head.Conversation)
            .Identification("RelatedMessageIdentification", head.Related)
            .Close();

    /// <summary>Begins an answer: header, response category, outcome code.</summary>
    /// <param name="stem">The operation.</param>
    /// <param name="head">The values of the header.</param>
    /// <param name="category"><c>Final</c>, <c>Interim</c> or <c>Acknowledgement</c>.</param>
    /// <param name="outcome">The outcome code of the operation's own list.</param>
    public static MessageWriter BeginAnswer(string stem, MessageHead head, string category, string outcome) =>
        Begin(stem + "Response", head).Leaf("ResponseCategoryCode", category).Leaf(stem + "OutcomeCode", outcome);
}
