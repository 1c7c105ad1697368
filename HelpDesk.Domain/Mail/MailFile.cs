namespace HelpDesk.Domain.Mail;

/// <summary>A file that goes with a mail.</summary>
/// <param name="Name">In ASCII, without anything that leads into a folder.</param>
/// <param name="Type">Its media type.</param>
public sealed record MailFile(string Name, string Type, ReadOnlyMemory<byte> Content);
