using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>The user names that a note mentions, in one text column, with blanks between them, which no name has; absent where
/// there are none.</summary>
internal static class MentionsColumn
{
    private const char Separator = ' ';

    public static string? Write(Mentions mentions) =>
        mentions.Names.Count == 0 ? null : string.Join(Separator, mentions.Names.Select(name => name.Value));

    public static Mentions Read(string? column) =>
        column is null ? Mentions.None : Mentions.FromStored(column.Split(Separator).Select(UserName.Find).OfType<UserName>());
}
