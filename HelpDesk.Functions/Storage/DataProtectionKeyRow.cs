using System.Globalization;
using System.Xml.Linq;
using Azure.Data.Tables;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>keys</c>, partition <c>data-protection</c>, row <c>{number}</c>: the ring of keys that tokens are made with, numbered
/// in the order in which they came.
/// </summary>
internal static class DataProtectionKeyRow
{
    public const string PartitionKey = "data-protection";

    private const int Layout = 1;

    public static TableEntity From(int number, XElement element, string name) =>
        new(PartitionKey, number.ToString("D6", CultureInfo.InvariantCulture))
        {
            ["Layout"] = Layout,
            ["Name"] = name,
            ["Xml"] = element.ToString(SaveOptions.DisableFormatting),
        };

    public static XElement ToElement(TableEntity row) => XElement.Parse(row.GetString("Xml"));
}
