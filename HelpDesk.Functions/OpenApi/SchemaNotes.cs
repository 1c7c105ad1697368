using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace HelpDesk.Functions.OpenApi;

/// <summary>What attributes on a record, its members or its constructor's parameters add to the serializer's schema.</summary>
internal static class SchemaNotes
{
    public static void Add(JsonObject schema, JsonSchemaExporterContext context)
    {
        AddFormat(schema, Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type);
        foreach (var attribute in Attributes(context))
            Add(schema, attribute);
    }

    private static void AddFormat(JsonObject schema, Type type)
    {
        if (type == typeof(int))
            schema["format"] = "int32";
        else if (type == typeof(long))
            schema["format"] = "int64";
    }

    private static IEnumerable<Attribute> Attributes(JsonSchemaExporterContext context)
    {
        if (context.Path.IsEmpty)
            return context.TypeInfo.Type.GetCustomAttributes();
        ICustomAttributeProvider?[] places =
            [context.PropertyInfo?.AttributeProvider, context.PropertyInfo?.AssociatedParameter?.AttributeProvider];
        return places.OfType<ICustomAttributeProvider>()
            .SelectMany(one => one.GetCustomAttributes(inherit: true))
            .OfType<Attribute>();
    }

    private static void Add(JsonObject schema, Attribute attribute)
    {
        switch (attribute)
        {
            case DescriptionAttribute { Description: var text }:
                schema["description"] = text;
                break;
            case StringLengthAttribute length:
                AddLimits(schema, "Length", length.MinimumLength, length.MaximumLength);
                break;
            case MinLengthAttribute { Length: var length }:
                AddLimits(schema, Counted(schema), length, int.MaxValue);
                break;
            case MaxLengthAttribute { Length: var length }:
                AddLimits(schema, Counted(schema), 0, length);
                break;
            case RangeAttribute range:
                schema["minimum"] = Number(range.Minimum);
                schema["maximum"] = Number(range.Maximum);
                break;
            case RegularExpressionAttribute { Pattern: var pattern }:
                schema["pattern"] = pattern;
                break;
            case EmailAddressAttribute:
                schema["format"] = "email";
                break;
        }
    }

    private static void AddLimits(JsonObject schema, string counted, int least, int most)
    {
        if (least > 0)
            schema["min" + counted] = least;
        if (most < int.MaxValue)
            schema["max" + counted] = most;
    }

    private static string Counted(JsonObject schema) =>
        schema.ContainsKey("items") ? "Items" : schema.ContainsKey("additionalProperties") ? "Properties" : "Length";

    private static JsonNode? Number(object value) =>
        value is int whole ? whole : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
