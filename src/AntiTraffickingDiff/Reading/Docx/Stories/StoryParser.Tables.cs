namespace AntiTraffickingDiff.Reading.Docx;

/// <content>Tables (ECMA-376 part 1, 17.4).</content>
internal sealed partial class StoryParser
{
    private StoryTable? _table;
    private StoryRow? _row;

    private void ReadTable()
    {
        var (table, row, paragraph) = (_table, _row, _paragraph);
        (_table, _row, _paragraph) = (new StoryTable(), null, null);
        _container.Items.Add(_table);
        ReadContent();
        (_table, _row, _paragraph) = (table, row, paragraph);
    }

    private void ReadRow()
    {
        if (_table is not { } table)
        {
            ReadContent();
            return;
        }

        var outer = _row;
        _row = new StoryRow();
        ReadRowContent(_row);
        if (!_row.IsDropped)
            table.Rows.Add(_row);
        _row = outer;
    }

    private void ReadRowContent(StoryRow row)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "trPr")
                TableRowPropertiesParser.Parse(xml, row, context.Revisions);
            else if (!row.IsDropped)
                ReadElement();
        }
    }

    private void ReadCell()
    {
        if (_row is not { } row)
        {
            ReadContent();
            return;
        }

        context.CountCell();
        var cell = new StoryCell();
        var (container, table, outerRow, paragraph) = (_container, _table, _row, _paragraph);
        (_container, _table, _row, _paragraph) = (cell.Content, null, null, null);
        ReadCellContent(cell);
        (_container, _table, _row, _paragraph) = (container, table, outerRow, paragraph);
        if (!cell.IsDropped)
            row.Cells.Add(cell);
    }

    private void ReadCellContent(StoryCell cell)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "tcPr")
                TableCellPropertiesParser.Parse(xml, cell, context.Revisions);
            else if (!cell.IsDropped)
                ReadElement();
        }
    }
}
