using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Functions.Serialization;

internal enum Weight
{
    Light,
    VeryHeavy,
}

internal sealed record ParcelChange(
    [property: StringLength(20)] Optional<string> Name,
    Optional<string?> Note,
    Optional<Weight> Weight,
    Optional<Weight?> Limit,
    Optional<int> Count,
    Optional<IReadOnlyList<string>?> Tags,
    Optional<IReadOnlyList<int>> Numbers,
    Optional<IReadOnlyDictionary<string, string?>> Fields);

/// <summary>A change with all that one can have in it, read with the API's own options.</summary>
[JsonSerializable(typeof(ParcelChange))]
internal sealed partial class PatchJson : JsonSerializerContext;
