using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables.Transactions;

/// <summary>What holds for a batch as a whole, whatever its entities hold.</summary>
internal static class TransactionRules
{
    public static void Check(List<TableTransactionAction> actions)
    {
        if (actions.Count > AzureLimits.BatchOperations)
            throw Refusal.TooManyOperations.ExceptionAt(AzureLimits.BatchOperations - 1);
        var rows = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var entity = actions[index].Entity;
            ArgumentNullException.ThrowIfNull(entity);
            ArgumentNullException.ThrowIfNull(entity.RowKey, "key");
            if (entity.PartitionKey == null)
                throw Refusal.PropertiesNeedValue.ExceptionAt(index);
            if (entity.PartitionKey != actions[0].Entity.PartitionKey)
                throw Refusal.DifferentPartitions.ExceptionAt(index);
            if (!rows.Add(entity.RowKey))
                throw Refusal.DuplicateRow.ExceptionAt(index);
        }
    }
}
