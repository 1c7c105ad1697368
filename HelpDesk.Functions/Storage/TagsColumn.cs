using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>Tags in one text column, a line each: no tag has a line break.</summary>
internal static class TagsColumn
{
    public static string Write(TagSet tags) => string.Join('\n', tags.Values);

    public static TagSet Read(string column) => column.Length == 0 ? TagSet.Empty : TagSet.FromStored(column.Split('\n'));
}
