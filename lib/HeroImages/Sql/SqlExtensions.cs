using HeroImages.Detections;
using HeroImages.Sequences;
using Microsoft.Data.Analysis;

namespace HeroImages.Sql;

/// <summary>Questions in SQL to what notebooks hold.</summary>
public static class SqlExtensions
{
    /// <summary>
    /// Asks about a collection: tables <c>images</c>, <c>detections</c> and <c>classifications</c>, tied together by their column <c>image</c>.
    /// Loads the tables that the query names each time; for several questions open a <see cref="SqlSession"/>.
    /// </summary>
    /// <param name="detections">The images.</param>
    /// <param name="query">DuckDB's SQL.</param>
    /// <param name="sequences">Their sequences, from which location, time, sequence and frame come; null when they are not known.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="SqlQueryException">The query is not right.</exception>
    public static DataFrame Sql(this DetectionStore detections, string query, SequenceStore? sequences = null, CancellationToken cancel = default)
    {
        using var session = new SqlSession();
        session.Add("collection", detections, sequences);
        return session.Query(query, null, cancel);
    }

    /// <summary>Asks about a data frame, whose table is <c>frame</c>.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="query">DuckDB's SQL.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="SqlQueryException">The query is not right.</exception>
    public static DataFrame Sql(this DataFrame frame, string query, CancellationToken cancel = default)
    {
        using var session = new SqlSession();
        session.Add("frame", frame);
        return session.Query(query, null, cancel);
    }
}
